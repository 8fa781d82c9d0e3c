package dev.roster.io.members;

import java.util.List;

/**
 * What the elements of a file are called.
 *
 * @param root the root's name
 * @param row the name of each row
 * @param members for each header the name of its element
 */
public record XmlNames(String root, String row, List<String> members) {

    /** Copies the names. */
    public XmlNames {
        members = List.copyOf(members);
    }

    /** Returns whether a text can be the name of an element; colons are left to namespaces. */
    public static boolean legal(String text) {
        return !text.isEmpty()
                && starts(text.codePointAt(0))
                && text.codePoints().allMatch(XmlNames::follows)
                && !text.regionMatches(true, 0, "xml", 0, 3);
    }

    private static boolean starts(int point) {
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || point == '_' || letter(point);
    }

    private static boolean follows(int point) {
        return starts(point)
                || (point >= '0' && point <= '9')
                || point == '-'
                || point == '.'
                || point == 0xb7
                || (point >= 0x300 && point <= 0x36f)
                || point == 0x203f
                || point == 0x2040;
    }

    /** Returns whether XML 1.0 takes a character beyond ASCII for one that starts names. */
    private static boolean letter(int point) {
        return (point >= 0xc0 && point <= 0x2ff && point != 0xd7 && point != 0xf7)
                || (point >= 0x370 && point <= 0x1fff && point != 0x37e)
                || (point >= 0x200c && point <= 0x200d)
                || (point >= 0x2070 && point <= 0x218f)
                || (point >= 0x2c00 && point <= 0x2fef)
                || (point >= 0x3001 && point <= 0xd7ff)
                || (point >= 0xf900 && point <= 0xfdcf)
                || (point >= 0xfdf0 && point <= 0xfffd)
                || (point >= 0x10000 && point <= 0xeffff);
    }
}

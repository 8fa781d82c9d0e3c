package dev.roster.problem;

import java.util.List;

/** The rules of formats whose sets arrive in an upload tree: epochs with a marker, or files with a suffix. */
public final class UploadRules {

    /** A file of the format directly in the upload directory. */
    public static final Rule NO_EPOCH = Rule.error("no_epoch")
            .means("the file stands directly in the upload directory without the suffix, so it is never processed")
            .fix("put the files into a new epoch folder with a marker, or give each the suffix")
            .since("1.0");

    /** A folder that would be an epoch under another name. */
    public static final Rule BAD_EPOCH = Rule.error("bad_epoch")
            .means("the folder holds a set and is no epoch, so it is never processed")
            .fix("upload the set into a new folder that is named YYYYMMDD-HHMMSS")
            .since("1.0");

    /** An epoch without its marker. */
    public static final Rule MISSING_MARKER = Rule.error("missing_marker")
            .means("the epoch has no marker, so the receiver waits for the rest of it")
            .fix("upload the whole set into a new epoch, the marker last; add none to an epoch that may lack files")
            .since("1.0");

    /** A marker that does not count. */
    public static final Rule BAD_MARKER = Rule.error("bad_marker")
            .means("the marker does not count: it is an empty file of exactly the documented name")
            .fix("upload the set into a new epoch with an empty marker; some programs add .txt to its name")
            .since("1.0");

    /** Two ways of uploading at once. */
    public static final Rule MIXED_UPLOAD = Rule.error("mixed_upload")
            .means("files with the suffix and files for an epoch are mixed, and are processed apart from each other")
            .fix("upload all files of the set in one of the two ways")
            .since("1.0");

    /** A file with the suffix and without it. */
    public static final Rule FILE_TWICE = Rule.error("file_twice")
            .means("the file is here with the suffix and without it, and nobody can say which one counts")
            .fix("remove one of the two files")
            .since("1.0");

    /** Which part of a tree a report is about. */
    public static final Rule ONE_OF_SEVERAL = Rule.info("one_of_several")
            .means("the folder is an upload directory, and one set in it was validated")
            .fix("nothing; to validate another epoch, give its folder")
            .since("1.0");

    private UploadRules() {}

    /** Returns all of them, in a fixed order. */
    public static List<Rule> all() {
        return List.of(NO_EPOCH, BAD_EPOCH, MISSING_MARKER, BAD_MARKER, MIXED_UPLOAD, FILE_TWICE, ONE_OF_SEVERAL);
    }
}

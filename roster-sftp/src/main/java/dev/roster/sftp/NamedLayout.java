package dev.roster.sftp;

/** A layout in which each file lies under a fixed name, beside what others put there. */
public sealed interface NamedLayout extends PublishLayout permits FlatLayout, AutoLayout, ExposeLayout {

    /** Returns how a file takes the place of an older one. */
    Replace replace();

    /**
     * Returns where a file lies.
     *
     * @param file its documented name
     * @return an absolute remote path
     * @throws IllegalArgumentException if the layout has no place for the file
     */
    String pathOf(String file);
}

package org.jlockdep.report;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What stands against a file, in words: the JDK's message is often the file's name alone. */
public final class FileProblem {
    private FileProblem() {}

    public static String of(FileSystemException e) {
        return e.getFile() + ": " + reason(e);
    }

    public static String reason(Exception e) {
        if (e instanceof NoSuchFileException) return "no such file or folder";
        if (e instanceof AccessDeniedException) return "permission denied";
        if (e instanceof CharacterCodingException) return "it is no text in UTF-8";
        if (e instanceof FileSystemException && ((FileSystemException) e).getReason() != null) {
            return ((FileSystemException) e).getReason();
        }
        return e.toString();
    }
}

package org.jlockdep.report;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jlockdep.names.ForeignText;

/** What stands against a file, or against a part of it, in words: the JDK's message is often the file's name alone. */
public final class FileProblem {
    /** Of what stands in a file that may be anything. */
    private static final int MOST_QUOTED = 200;

    private FileProblem() {}

    /** As a message shows it. */
    public static String quoted(String text) {
        return "'" + ForeignText.shortened(ForeignText.clean(text), MOST_QUOTED) + "'";
    }

    public static String of(FileSystemException e) {
        return e.getFile() + ": " + reason(e);
    }

    public static String reason(Exception e) {
        if (e instanceof NoSuchFileException) return "no such file or folder";
        if (e instanceof FileAlreadyExistsException) return "it is there already";
        if (e instanceof AccessDeniedException) return "permission denied";
        if (e instanceof CharacterCodingException) return "it is no text in UTF-8";
        if (e instanceof FileSystemException && ((FileSystemException) e).getReason() != null) {
            return ((FileSystemException) e).getReason();
        }
        return e.toString();
    }
}

package org.jlockdep.report;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text that people write for us. Nobody writes as much as a file may have that is named by mistake, a log or
 * a dump or a device, and it is read while the program waits to be started, into its heap.
 */
public final class UserFile {
    private static final int MOST_MEGABYTES = 4;
    private static final int MOST_BYTES = MOST_MEGABYTES << 20;

    private UserFile() {}

    /** @throws IOException with a reason for {@link FileProblem}, for what is too long or no text as well */
    public static List<String> lines(Path file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes(file)))
                .toString();
        List<String> lines = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new StringReader(text));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) lines.add(line);
        return lines;
    }

    private static byte[] bytes(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 13];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                bytes.write(some, 0, count);
                if (bytes.size() > MOST_BYTES) {
                    String reason = "it is longer than " + MOST_MEGABYTES + " MB";
                    throw new FileSystemException(file.toString(), null, reason);
                }
            }
        }
        return bytes.toByteArray();
    }
}

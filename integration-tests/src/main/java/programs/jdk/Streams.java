package programs.jdk;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes and reads back text in a zip file in memory. */
final class Streams {
    private static final int LINES = 500;

    private Streams() {}

    static Object run() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lines"));
            PrintStream print = new PrintStream(zip, true);
            for (int i = 0; i < LINES; i++) print.printf("line %d%n", i);
            print.flush();
            zip.closeEntry();
        }
        StringBuffer text = new StringBuffer();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            zip.getNextEntry();
            BufferedReader reader = new BufferedReader(new InputStreamReader(zip));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) text.append(line);
        }
        return text.length();
    }
}

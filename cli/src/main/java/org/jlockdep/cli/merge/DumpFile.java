package org.jlockdep.cli.merge;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jlockdep.dump.DumpFormat;

/** Dumps as files lie about: plain or compressed. What is read tells by its first bytes, what is written by its name. */
public final class DumpFile {
    private static final String GZ = ".gz";
    public static final String COMPRESSED = DumpFormat.EXTENSION + GZ;

    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 2;

    private DumpFile() {}

    /** Does a folder's file of this name count as a dump? */
    public static boolean isNamedSo(String name) {
        return name.endsWith(DumpFormat.EXTENSION) || name.endsWith(COMPRESSED);
    }

    /** The lines of that file. */
    public static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return lines(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The lines of a file whose bytes these are. */
    public static InputStream lines(InputStream bytes) throws IOException {
        InputStream in = new BufferedInputStream(bytes, BUFFER);
        in.mark(MAGIC);
        boolean compressed = in.read() == (GZIPInputStream.GZIP_MAGIC & 0xff)
                && in.read() == GZIPInputStream.GZIP_MAGIC >>> Byte.SIZE;
        in.reset();
        return compressed ? new Unzipped(in) : in;
    }

    /** Compressed if the name says so. The same lines give the same bytes, for no time of day goes into them. */
    public static OutputStream create(Path file) throws IOException {
        return create(file, file);
    }

    /** @param named what the file will be called when it is whole */
    public static OutputStream create(Path file, Path named) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return named.toString().endsWith(GZ) ? compressed(out) : out;
    }

    public static OutputStream compressed(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, BUFFER);
    }

    /** Of a file that is cut off or broken, the lines up to there, and the last one torn as a kill would leave it. */
    private static final class Unzipped extends InputStream {
        private final InputStream compressed;
        private InputStream lines;
        private boolean torn;

        Unzipped(InputStream compressed) {
            this.compressed = compressed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (torn) {
                return -1;
            }
            try {
                if (lines == null) {
                    lines = new GZIPInputStream(compressed, BUFFER);
                }
                return lines.read(into, from, length);
            } catch (EOFException | ZipException e) {
                // Any byte but a line feed: without it, a cut between two lines would go unnoticed.
                torn = true;
                into[from] = '{';
                return 1;
            }
        }

        @Override
        public void close() throws IOException {
            if (lines != null) {
                lines.close();
            }
            compressed.close();
        }
    }
}

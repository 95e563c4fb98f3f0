import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.BaseDirectoryTestCase;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** Where an index can be. */
public final class Directories {
    private Directories() {}

    public static class MMap extends BaseDirectoryTestCase {
        @Override
        protected Directory getDirectory(Path folder) throws IOException {
            return new MMapDirectory(folder);
        }
    }

    public static class Nio extends BaseDirectoryTestCase {
        @Override
        protected Directory getDirectory(Path folder) throws IOException {
            return new NIOFSDirectory(folder);
        }
    }

    public static class ByteBuffers extends BaseDirectoryTestCase {
        @Override
        protected Directory getDirectory(Path folder) {
            return new ByteBuffersDirectory();
        }
    }
}

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.BaseLockFactoryTestCase;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.store.SimpleFSLockFactory;

/** How one index is kept from two writers. */
public final class LockFactories {
    private LockFactories() {}

    public static class Native extends BaseLockFactoryTestCase {
        @Override
        protected Directory getDirectory(Path folder) throws IOException {
            return newFSDirectory(folder, NativeFSLockFactory.INSTANCE);
        }
    }

    public static class Simple extends BaseLockFactoryTestCase {
        @Override
        protected Directory getDirectory(Path folder) throws IOException {
            return newFSDirectory(folder, SimpleFSLockFactory.INSTANCE);
        }
    }
}

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ThreadedIndexingAndSearchingTestCase;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;

/** Many threads write one index and search it. */
public final class Threads {
    private Threads() {}

    public static class WriteAndSearch extends ThreadedIndexingAndSearchingTestCase {
        private SearcherManager searchers;

        public void testOneIndex() throws Exception {
            runTest("OneIndex");
        }

        @Override
        protected void doAfterWriter(ExecutorService executor) throws IOException {
            searchers = new SearcherManager(writer, new SearcherFactory());
        }

        @Override
        protected void doSearching(ExecutorService executor, long end) throws Exception {
            runSearchThreads(end);
        }

        @Override
        protected IndexSearcher getCurrentSearcher() throws IOException {
            searchers.maybeRefresh();
            return searchers.acquire();
        }

        @Override
        protected void releaseSearcher(IndexSearcher searcher) throws IOException {
            searchers.release(searcher);
        }

        @Override
        protected IndexSearcher getFinalSearcher() throws IOException {
            searchers.close();
            writer.commit();
            searchers = new SearcherManager(DirectoryReader.open(writer), new SearcherFactory());
            return searchers.acquire();
        }

        @Override
        protected void doClose() throws IOException {
            searchers.close();
        }
    }
}

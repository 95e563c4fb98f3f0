package workloads.macro;

import java.io.IOException;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import workloads.Check;
import workloads.Steady;

/** Lucene, reading: two threads look documents up and read what is stored of them. */
public final class Searching {
    private static final int THREADS = 2;
    private static final int DOCUMENTS = 2000;

    private final SearcherManager searchers;
    private int turn;

    private Searching(SearcherManager searchers) {
        this.searchers = searchers;
    }

    private int find() throws IOException {
        String id = "0-" + turn++ % DOCUMENTS;
        IndexSearcher searcher = searchers.acquire();
        try {
            TopDocs found = searcher.search(new TermQuery(new Term("id", id)), 10);
            Check.equal("stored", id, searcher.doc(found.scoreDocs[0].doc).get("id"));
        } finally {
            searchers.release(searcher);
        }
        return 1;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (int i = 0; i < DOCUMENTS; i++) writer.addDocument(Indexing.document("0-" + i));
            writer.commit();
            try (SearcherManager searchers = new SearcherManager(writer, new SearcherFactory())) {
                Steady.measure(THREADS, thread -> new Searching(searchers)::find);
            }
        }
    }
}

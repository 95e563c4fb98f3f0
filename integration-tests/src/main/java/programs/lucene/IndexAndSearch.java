package programs.lucene;

import java.io.IOException;
import java.nio.file.Paths;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import programs.Crowd;

/** Threads that add, replace and delete documents, commit, merge and search in one index, near real time. */
public final class IndexAndSearch {
    private static final int THREADS = 6;
    private static final int DOCUMENTS = 40;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    private IndexAndSearch(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer());
        config.setMaxBufferedDocs(5);
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    private void work(int number) throws IOException {
        for (int i = 0; i < DOCUMENTS; i++) {
            String id = number + "-" + i;
            writer.updateDocument(new Term("id", id), document(id));
            if (i % 3 == 0) {
                writer.deleteDocuments(new Term("id", id));
            }
            if (i % 20 == 19) {
                writer.commit();
                writer.maybeMerge();
            }
            searchers.maybeRefresh();
            count("blue");
        }
    }

    private static Document document(String id) {
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new TextField("text", "a blue bird sings song " + id, Field.Store.NO));
        return document;
    }

    private int count(String word) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return searcher.count(new TermQuery(new Term("text", word)));
        } finally {
            searchers.release(searcher);
        }
    }

    private void finish() throws IOException {
        writer.forceMerge(1);
        searchers.maybeRefreshBlocking();
        System.out.println("found " + count("blue"));
        searchers.close();
        writer.close();
    }

    /** @param args folder for the index */
    public static void main(String[] args) throws Exception {
        try (Directory directory = FSDirectory.open(Paths.get(args[0], "index"))) {
            IndexAndSearch program = new IndexAndSearch(directory);
            Crowd.of(THREADS, program::work);
            program.finish();
        }
    }
}

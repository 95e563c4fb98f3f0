package workloads.macro;

import java.io.IOException;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import workloads.Check;
import workloads.Steady;

/** Lucene, writing: documents of two threads, each of which is replaced again and again. */
public final class Indexing {
    private static final int THREADS = 2;
    /** So many of each thread, so that the index does not grow. */
    private static final int DOCUMENTS = 500;

    private final IndexWriter writer;
    private final int thread;
    private int turn;

    private Indexing(IndexWriter writer, int thread) throws IOException {
        this.writer = writer;
        this.thread = thread;
        for (int i = 0; i < DOCUMENTS; i++) replace();
    }

    private int replace() throws IOException {
        String id = thread + "-" + turn++ % DOCUMENTS;
        writer.updateDocument(new Term("id", id), document(id));
        return 1;
    }

    static Document document(String id) {
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new TextField("text", "the quick brown fox jumps over the lazy dog " + id, Field.Store.NO));
        return document;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            Steady.measure(THREADS, thread -> new Indexing(writer, thread)::replace);
            writer.forceMerge(1);
            writer.commit();
            Check.equal("documents", THREADS * DOCUMENTS, writer.getDocStats().numDocs);
        }
    }
}

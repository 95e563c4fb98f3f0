import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.BaseCompoundFormatTestCase;
import org.apache.lucene.index.BaseDocValuesFormatTestCase;
import org.apache.lucene.index.BaseFieldInfoFormatTestCase;
import org.apache.lucene.index.BaseLiveDocsFormatTestCase;
import org.apache.lucene.index.BaseNormsFormatTestCase;
import org.apache.lucene.index.BasePointsFormatTestCase;
import org.apache.lucene.index.BasePostingsFormatTestCase;
import org.apache.lucene.index.BaseStoredFieldsFormatTestCase;
import org.apache.lucene.index.BaseTermVectorsFormatTestCase;
import org.apache.lucene.util.TestUtil;

/** The parts of Lucene's index format. */
public final class Formats {
    private Formats() {}

    public static class Postings extends BasePostingsFormatTestCase {
        @Override
        protected Codec getCodec() {
            return TestUtil.getDefaultCodec();
        }
    }

    public static class DocValues extends BaseDocValuesFormatTestCase {
        @Override
        protected Codec getCodec() {
            return TestUtil.getDefaultCodec();
        }
    }

    public static class Norms extends BaseNormsFormatTestCase {
        @Override
        protected Codec getCodec() {
            return TestUtil.getDefaultCodec();
        }
    }

    public static class StoredFields extends BaseStoredFieldsFormatTestCase {
        @Override
        protected Codec getCodec() {
            return TestUtil.getDefaultCodec();
        }
    }

    public static class TermVectors extends BaseTermVectorsFormatTestCase {
        @Override
        protected Codec getCodec() {
            return TestUtil.getDefaultCodec();
        }
    }

    public static class Points extends BasePointsFormatTestCase {
        @Override
        protected Codec getCodec() {
            return TestUtil.getDefaultCodec();
        }
    }

    public static class LiveDocs extends BaseLiveDocsFormatTestCase {
        @Override
        protected Codec getCodec() {
            return TestUtil.getDefaultCodec();
        }
    }

    public static class FieldInfo extends BaseFieldInfoFormatTestCase {
        @Override
        protected Codec getCodec() {
            return TestUtil.getDefaultCodec();
        }
    }

    public static class Compound extends BaseCompoundFormatTestCase {
        @Override
        protected Codec getCodec() {
            return TestUtil.getDefaultCodec();
        }
    }
}

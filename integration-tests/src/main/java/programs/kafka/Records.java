package programs.kafka;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.MutableRecordBatch;

/** What was written to one topic, in batches, each as it came. */
final class Records {
    private final List<MutableRecordBatch> batches = new ArrayList<>();
    private long end;

    /** Returns the offset of the first record. */
    synchronized long append(MemoryRecords written) {
        long first = end;
        for (MutableRecordBatch batch : written.batches()) {
            end += batch.countOrNull();
            batch.setLastOffset(end - 1);
            batches.add(batch);
        }
        notifyAll();
        return first;
    }

    synchronized long end() {
        return end;
    }

    /** Waits a while for there to be any. */
    synchronized MemoryRecords from(long offset, long millis) throws InterruptedException {
        if (offset >= end) wait(Math.max(1, millis));
        for (MutableRecordBatch batch : batches) {
            if (batch.lastOffset() < offset) continue;
            ByteBuffer copy = ByteBuffer.allocate(batch.sizeInBytes());
            batch.writeTo(copy);
            copy.flip();
            return MemoryRecords.readableRecords(copy);
        }
        return MemoryRecords.EMPTY;
    }
}

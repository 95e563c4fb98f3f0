package programs.log4j;

import java.util.Arrays;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.AsyncAppender;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/**
 * Logs with a lock held to log4j 1.2's AsyncAppender, whose one thread takes that lock to write what is logged. Once its
 * buffer is full who logs waits for room, with the lock, and the thread that makes room waits for the lock.
 */
public final class AsyncUnderLock {
    private static final int LINES = 8;
    private static final int PATIENCE_MILLIS = 6000;

    private AsyncUnderLock() {}

    private static final class Shop {
        private int sold;

        synchronized void sell(Logger log, int times) {
            sold += times;
            for (int i = 0; i < times; i++) log.info("sold");
        }

        synchronized int sold() {
            return sold;
        }
    }

    /** Writes how much was sold by then. */
    private static final class Ledger extends AppenderSkeleton {
        private final Shop shop;
        private volatile int seen;
        private int written;

        Ledger(Shop shop) {
            this.shop = shop;
        }

        @Override
        protected void append(LoggingEvent event) {
            written += shop.sold() > 0 ? 1 : 0;
            seen++;
        }

        /** Until so many lines were written: then there is room for more. */
        void await(int lines) throws InterruptedException {
            while (seen < lines) Thread.sleep(1);
        }

        @Override
        public boolean requiresLayout() {
            return false;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** @param args hang, to log more with the lock than there is room for, and to give up after some seconds */
    public static void main(String[] args) throws InterruptedException {
        Shop shop = new Shop();
        AsyncAppender async = new AsyncAppender();
        async.setBufferSize(4);
        Ledger ledger = new Ledger(shop);
        async.addAppender(ledger);
        Logger log = Logger.getLogger("shop");
        log.setAdditivity(false);
        log.addAppender(async);
        for (int i = 0; i < LINES; i++) log.info("open"); // more than there is room for
        for (int i = 0; i < LINES; i++) {
            ledger.await(LINES + i);
            shop.sell(log, 1);
        }
        ledger.await(LINES + LINES);
        if (Arrays.asList(args).contains("hang")) {
            Thread seller = new Thread(() -> shop.sell(log, LINES), "seller");
            seller.setDaemon(true);
            seller.start();
            seller.join(PATIENCE_MILLIS);
            return;
        }
        async.close();
        System.out.println("logged");
    }
}

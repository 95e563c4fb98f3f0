import org.mockito.Mockito;
import scenarios.Turns;

/** Spies on locks that are taken in both orders. The class is final, so its own methods have to be rewritten for it. */
final class Mocked {
    /** What is spied on. */
    static final class Ledger {
        private final Object left = new Object();
        private final Object right = new Object();
        private int total;

        void leftFirst() {
            synchronized (left) {
                synchronized (right) {
                    total++;
                }
            }
        }

        void rightFirst() {
            synchronized (right) {
                synchronized (left) {
                    total++;
                }
            }
        }

        synchronized int total() {
            return total;
        }
    }

    public static void main(String[] arguments) {
        Ledger spied = Mockito.spy(new Ledger());
        Turns.take(spied::leftFirst, spied::rightFirst);
        Mockito.verify(spied).leftFirst();
        Mockito.verify(spied).rightFirst();
        Ledger mocked = Mockito.mock(Ledger.class);
        Mockito.when(mocked.total()).thenReturn(40);
        System.out.println(mocked.total() + spied.total());
    }
}

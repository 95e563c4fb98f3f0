package programs;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Turns;

/** Takes locks in one order, prints every byte there is, says something on stderr, and exits with the code it is told. */
public final class Chatter {
    private final Lock lock = new ReentrantLock();
    private int sum;

    private synchronized void print(int number) {
        lock.lock();
        try {
            sum += number;
            System.out.write(number);
        } finally {
            lock.unlock();
        }
    }

    private void printAll() {
        for (int i = 0; i < 256; i++) {
            print(i);
        }
        System.out.flush();
    }

    public static void main(String[] args) {
        Chatter chatter = new Chatter();
        Turns.take(chatter::printAll, chatter::printAll);
        System.out.println(chatter.sum);
        System.err.println("the program's own words");
        System.exit(Integer.parseInt(args[0]));
    }
}

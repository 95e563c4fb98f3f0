package programs;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/** Prints what reflection and serialisation see of a class that takes locks in every way. */
public final class Shape {
    private Shape() {}

    /** Has no serialVersionUID on purpose: the JVM computes one from the members and their modifiers. */
    @SuppressWarnings("serial")
    static class Vault implements Serializable {
        static final Object SHARED = new Object();
        private static int openings;
        final ReentrantLock lock = new ReentrantLock();
        private int coins;

        synchronized void put() {
            coins++;
        }

        static synchronized void open() {
            openings++;
        }

        void move() {
            synchronized (SHARED) {
                lock.lock();
                try {
                    Runnable later = lock::unlock;
                    later.run();
                    lock.lock();
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    private static TreeSet<String> describe(Member... members) {
        TreeSet<String> lines = new TreeSet<>();
        for (Member member : members) {
            lines.add(Modifier.toString(member.getModifiers()) + " " + member.isSynthetic() + " " + member);
        }
        return lines;
    }

    public static void main(String[] args) {
        Vault vault = new Vault();
        vault.put();
        vault.move();
        Vault.open();
        Class<?> type = Vault.class;
        Method[] methods = type.getDeclaredMethods();
        Field[] fields = type.getDeclaredFields();
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        System.out.println(ObjectStreamClass.lookup(type).getSerialVersionUID());
        System.out.println(describe(methods));
        System.out.println(describe(fields));
        System.out.println(describe(constructors));
    }
}

package programs.hibernate;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.CascadeType;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.ManyToOne;
import javax.persistence.OneToMany;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import programs.Crowd;

/** Threads that store orders with their lines, and read them back lazily and by queries. */
public final class Entities {
    private static final int THREADS = 4;
    private static final int ORDERS = 30;

    private final SessionFactory sessions;

    private Entities(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Entity(name = "Purchase")
    public static class Purchase {
        @Id
        @GeneratedValue
        Long id;

        int buyer;

        @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL)
        List<Line> lines = new ArrayList<>();
    }

    @Entity(name = "Line")
    public static class Line {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Purchase purchase;

        int amount;
    }

    private void work(int number) {
        for (int i = 0; i < ORDERS; i++) {
            Long id = store(number, i);
            check(id, i);
        }
    }

    private Long store(int number, int amount) {
        try (Session session = sessions.openSession()) {
            session.beginTransaction();
            Purchase purchase = new Purchase();
            purchase.buyer = number;
            for (int i = 0; i < 3; i++) {
                Line line = new Line();
                line.purchase = purchase;
                line.amount = amount;
                purchase.lines.add(line);
            }
            session.save(purchase);
            session.getTransaction().commit();
            return purchase.id;
        }
    }

    private void check(Long id, int amount) {
        try (Session session = sessions.openSession()) {
            Purchase purchase = session.get(Purchase.class, id);
            int sum = purchase.lines.stream().mapToInt(line -> line.amount).sum();
            if (sum != 3 * amount) {
                throw new AssertionError("the sum is " + sum);
            }
        }
    }

    private long count() {
        try (Session session = sessions.openSession()) {
            return session.createQuery("select sum(amount) from Line where purchase.buyer >= 0", Long.class)
                    .uniqueResult();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Purchase.class)
                .addAnnotatedClass(Line.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
                .setProperty("hibernate.connection.driver_class", "org.h2.Driver")
                .setProperty("hibernate.connection.pool_size", "6")
                .setProperty("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
                .setProperty("hibernate.hbm2ddl.auto", "create");
        try (SessionFactory sessions = configuration.buildSessionFactory()) {
            Entities program = new Entities(sessions);
            Crowd.of(THREADS, program::work);
            System.out.println("sum " + program.count());
        }
    }
}

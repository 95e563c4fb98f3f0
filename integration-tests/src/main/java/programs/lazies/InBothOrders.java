package programs.lazies;

/** Whoever computes a value at its first use takes a lock that others have who ask for the same value. */
public final class InBothOrders {
    private InBothOrders() {}

    public static void main(String[] args) {
        Settings settings = new Settings();
        settings.oneInBothOrders();
        settings.oneOfATableInBothOrders();
    }
}

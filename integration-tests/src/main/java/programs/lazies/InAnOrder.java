package programs.lazies;

/** No two threads can lock each other out: each value has its place. */
public final class InAnOrder {
    private InAnOrder() {}

    public static void main(String[] args) {
        Settings settings = new Settings();
        settings.eachInAnOrderOfItsOwn();
        settings.eachOfATable();
    }
}

package programs;

import java.io.IOException;

/** Loads what Java 8 reads the lists of its own class path with, and only then has it do so. */
public final class ReadersFirst {
    private ReadersFirst() {}

    public static void main(String[] args) throws IOException, ClassNotFoundException {
        for (String reader : new String[] {"BufferedReader", "InputStreamReader", "FileReader"}) {
            Class.forName("java.io." + reader);
        }
        System.out.println(ClassLoader.getSystemResources("nothing").hasMoreElements());
    }
}

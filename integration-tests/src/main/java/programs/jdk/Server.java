package programs.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server and its client. */
final class Server {
    private static final int REQUESTS = 20;
    private static final byte[] ANSWER = "answer".getBytes();

    private Server() {}

    static Object run() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        server.setExecutor(workers);
        server.createContext("/", Server::answer);
        server.start();
        int answers = 0;
        for (int i = 0; i < REQUESTS; i++) if (ask(server).equals("answer")) answers++;
        server.stop(0);
        workers.shutdown();
        return answers;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, ANSWER.length);
        exchange.getResponseBody().write(ANSWER);
        exchange.close();
    }

    private static String ask(HttpServer server) throws IOException {
        InetSocketAddress address = server.getAddress();
        URL url = new URL("http", address.getAddress().getHostAddress(), address.getPort(), "/");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(url.openStream()))) {
            return reader.readLine();
        }
    }
}

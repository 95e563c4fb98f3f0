package programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Some clients of one server, each with a session of its own. */
public final class HttpClients {
    private static final int CLIENTS = 4;
    private static final int REQUESTS = 50;

    private final URL url;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private HttpClients(URL url) {
        this.url = url;
    }

    /** The last answer that each client got. */
    public static Map<String, String> visit(int port) throws IOException, InterruptedException {
        HttpClients clients = new HttpClients(new URL("http", "127.0.0.1", port, "/"));
        Crowd.of(CLIENTS, clients::work);
        return new TreeMap<>(clients.answers);
    }

    private void work(int number) throws IOException {
        String cookie = "";
        for (int i = 0; i < REQUESTS; i++) {
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setRequestProperty("Cookie", cookie);
            try (BufferedReader body =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                String session = connection.getHeaderField("Set-Cookie");
                cookie = session == null ? cookie : session.split(";")[0];
                answers.put("client-" + number, body.readLine());
            }
        }
    }
}

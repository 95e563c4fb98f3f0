package programs.tomcat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A server with sessions and four clients; each client prints the last answer it got. */
public final class TomcatRequests {
    private static final int CLIENTS = 4;
    private static final int REQUESTS = 50;

    private TomcatRequests() {}

    private static final class Visits extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            HttpSession session = request.getSession();
            Integer before = (Integer) session.getAttribute("visits");
            int visits = before == null ? 1 : before + 1;
            session.setAttribute("visits", visits);
            response.getWriter().println("visit " + visits);
        }
    }

    private static final class Client implements Runnable {
        private final URL url;
        private final Map<String, String> answers;
        private String cookie = "";

        Client(URL url, Map<String, String> answers) {
            this.url = url;
            this.answers = answers;
        }

        @Override
        public void run() {
            String name = Thread.currentThread().getName();
            for (int i = 0; i < REQUESTS; i++) {
                answers.put(name, ask());
            }
        }

        private String ask() {
            try {
                HttpURLConnection connection = (HttpURLConnection) url.openConnection();
                connection.setRequestProperty("Cookie", cookie);
                try (BufferedReader body = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                    String session = connection.getHeaderField("Set-Cookie");
                    cookie = session == null ? cookie : session.split(";")[0];
                    return body.readLine();
                }
            } catch (IOException e) {
                return e.toString();
            }
        }
    }

    private static Tomcat start(String folder) throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder);
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder);
        Tomcat.addServlet(context, "visits", new Visits());
        context.addServletMappingDecoded("/*", "visits");
        tomcat.getConnector();
        tomcat.start();
        return tomcat;
    }

    /** @param args folder for the server's own files */
    public static void main(String[] args) throws Exception {
        Tomcat tomcat = start(args[0]);
        URL url = new URL("http", "127.0.0.1", tomcat.getConnector().getLocalPort(), "/");
        Map<String, String> answers = new ConcurrentHashMap<>();
        Thread[] clients = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            clients[i] = new Thread(new Client(url, answers), "client-" + i);
            clients[i].start();
        }
        for (Thread client : clients) {
            client.join();
        }
        tomcat.stop();
        tomcat.destroy();
        System.out.println(new TreeMap<>(answers));
    }
}

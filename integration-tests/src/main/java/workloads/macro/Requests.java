package workloads.macro;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.server.session.SessionHandler;
import workloads.Check;
import workloads.Steady;

/** Jetty without the network: clients that each have a session, in which the server counts. */
public final class Requests {
    private static final int THREADS = 2;

    private final LocalConnector connector;
    private String cookie = "";
    private int visits;

    private Requests(LocalConnector connector) {
        this.connector = connector;
    }

    private static final class Visits extends AbstractHandler {
        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            HttpSession session = request.getSession();
            Integer before = (Integer) session.getAttribute("visits");
            int visits = before == null ? 1 : before + 1;
            session.setAttribute("visits", visits);
            response.getWriter().print("visit " + visits + ".");
            base.setHandled(true);
        }
    }

    private int visit() throws Exception {
        String response = connector.getResponse("GET / HTTP/1.1\r\nHost: local\r\n" + cookie + "\r\n");
        if (visits == 0) cookie = "Cookie: " + between(response, "Set-Cookie: ", ";") + "\r\n";
        Check.equal("visits", String.valueOf(++visits), between(response, "visit ", "."));
        return 1;
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    public static void main(String[] args) throws Exception {
        Server server = new Server();
        LocalConnector connector = new LocalConnector(server);
        server.addConnector(connector);
        SessionHandler sessions = new SessionHandler();
        sessions.setHandler(new Visits());
        server.setHandler(sessions);
        server.start();
        Steady.measure(THREADS, thread -> new Requests(connector)::visit);
        server.stop();
    }
}

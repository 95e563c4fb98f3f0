package programs.jetty;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.server.session.SessionHandler;
import programs.HttpClients;

/** A server with sessions, clients, and a graceful stop. */
public final class JettyRequests {
    private JettyRequests() {}

    private static final class Visits extends AbstractHandler {
        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            HttpSession session = request.getSession();
            Integer before = (Integer) session.getAttribute("visits");
            int visits = before == null ? 1 : before + 1;
            session.setAttribute("visits", visits);
            response.getWriter().println("visit " + visits);
            base.setHandled(true);
        }
    }

    public static void main(String[] args) throws Exception {
        Server server = new Server(0);
        SessionHandler sessions = new SessionHandler();
        sessions.setHandler(new Visits());
        server.setHandler(sessions);
        server.start();
        System.out.println(HttpClients.visit(((ServerConnector) server.getConnectors()[0]).getLocalPort()));
        server.stop();
    }
}

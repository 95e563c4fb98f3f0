package programs.spring;

import java.util.Map;
import javax.servlet.http.HttpSession;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import programs.HttpClients;

/** Starts with all that is configured by itself, answers some clients, publishes events, and closes. */
@Configuration
@EnableAutoConfiguration
public class WebApplication {
    /** Made by the first request, while the others ask for it too. */
    @Bean
    @Lazy
    Counter counter() {
        return new Counter();
    }

    @SuppressWarnings("serial")
    static final class Visited extends ApplicationEvent {
        Visited(Object source) {
            super(source);
        }
    }

    static class Counter {
        private int visits;

        @EventListener
        public synchronized void count(Visited event) {
            visits++;
        }

        public synchronized int visits() {
            return visits;
        }
    }

    @RestController
    static class Visits {
        private final ApplicationEventPublisher publisher;
        private final Counter counter;

        Visits(ApplicationEventPublisher publisher, @Lazy Counter counter) {
            this.publisher = publisher;
            this.counter = counter;
        }

        @GetMapping("/")
        public String visit(HttpSession session) {
            Integer before = (Integer) session.getAttribute("visits");
            int visits = before == null ? 1 : before + 1;
            session.setAttribute("visits", visits);
            publisher.publishEvent(new Visited(this));
            return "visit " + visits + (counter.visits() > 0 ? "" : " uncounted");
        }
    }

    /** @param args folder for the server's own files */
    public static void main(String[] args) throws Exception {
        SpringApplication application = new SpringApplication(WebApplication.class);
        application.setLogStartupInfo(false);
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--server.tomcat.basedir=" + args[0],
                "--spring.main.banner-mode=off",
                "--logging.level.root=error");
        Map<String, String> answers = HttpClients.visit(context.getWebServer().getPort());
        context.close();
        System.out.println(answers);
    }
}

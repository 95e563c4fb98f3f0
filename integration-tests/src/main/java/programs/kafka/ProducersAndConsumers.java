package programs.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import programs.Crowd;

/** One producer that threads share, each with a topic of its own, and a consumer in a group of its own that hears it all. */
public final class ProducersAndConsumers {
    private static final int CLIENTS = 2;
    private static final int LINES = 100;

    private final String address;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();

    private ProducersAndConsumers(String address) {
        this.address = address;
    }

    private void run() throws InterruptedException {
        Properties settings = new Properties();
        settings.setProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address);
        settings.setProperty(ProducerConfig.LINGER_MS_CONFIG, "2");
        settings.setProperty(ProducerConfig.BATCH_SIZE_CONFIG, "200");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            Crowd.of(2 * CLIENTS, number -> {
                String topic = "lines-" + number / 2;
                if (number % 2 == 0) produce(producer, topic);
                else consume(topic);
            });
        }
        System.out.println("sent " + sent + ", heard " + heard);
    }

    private void produce(KafkaProducer<String, String> producer, String topic) throws Exception {
        List<Future<?>> confirmed = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            ProducerRecord<String, String> line = new ProducerRecord<>(topic, "line " + i);
            confirmed.add(producer.send(line, (where, failed) -> {
                if (failed == null) sent.incrementAndGet();
            }));
            if (i % 20 == 0) confirmed.get(i).get();
        }
        producer.flush();
        for (Future<?> one : confirmed) one.get();
    }

    private void consume(String topic) {
        Properties settings = new Properties();
        settings.setProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, address);
        settings.setProperty(ConsumerConfig.GROUP_ID_CONFIG, "readers-of-" + topic);
        settings.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.setProperty(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "20");
        settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Collections.singletonList(topic));
            int lines = 0;
            while (lines < LINES) {
                ConsumerRecords<String, String> more = consumer.poll(Duration.ofMillis(100));
                lines += more.count();
                if (more.count() % 2 == 0) consumer.commitSync();
                else consumer.commitAsync();
            }
            heard.addAndGet(lines);
        }
    }

    public static void main(String[] args) throws Exception {
        try (Broker broker = new Broker()) {
            new ProducersAndConsumers(broker.address()).run();
        }
    }
}

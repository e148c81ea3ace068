package chaos.behind;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A queue of an AMQP broker, such as RabbitMQ. */
final class AmqpMailbox implements Mailbox {

    /** Where the password is; without it the broker's own default is tried. */
    static final String SECRET = "CHAOS_SECRET_QUEUE";

    /** The header that tells our messages from all others. */
    static final String HEADER = "chaos";

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int STANDARD_PORT = 5672;
    private static final int MOST_COPIES = 10_000;

    private final QueueAddress address;
    private final String mark;
    private final long keptMillis;
    private final Connection connection;
    private final Channel channel;
    private final AtomicLong seen = new AtomicLong();
    private boolean taps;

    private AmqpMailbox(QueueAddress address, String mark, long keptMillis, Connection connection) throws IOException {
        this.address = address;
        this.mark = mark;
        this.keptMillis = keptMillis;
        this.connection = connection;
        this.channel = connection.createChannel();
        channel.queueDeclarePassive(address.queue());
        channel.confirmSelect();
    }

    static AmqpMailbox open(QueueAddress address, String mark, long keptMillis) throws IOException {
        Connection connection = connect(address, mark);
        try {
            return new AmqpMailbox(address, mark, keptMillis, connection);
        } catch (IOException | RuntimeException refused) {
            connection.abort(PATIENCE_MILLIS);
            throw refused;
        }
    }

    private static Connection connect(QueueAddress address, String mark) throws IOException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(address.uri().getHost());
        factory.setPort(
                address.uri().getPort() < 0 ? STANDARD_PORT : address.uri().getPort());
        factory.setUsername(Optional.ofNullable(address.uri().getUserInfo()).orElse(ConnectionFactory.DEFAULT_USER));
        factory.setPassword(Optional.ofNullable(System.getenv(SECRET)).orElse(ConnectionFactory.DEFAULT_PASS));
        String path = Optional.ofNullable(address.uri().getPath()).orElse("");
        factory.setVirtualHost(path.length() > 1 ? path.substring(1) : ConnectionFactory.DEFAULT_VHOST);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(PATIENCE_MILLIS);
        factory.setHandshakeTimeout(PATIENCE_MILLIS);
        factory.setRequestedHeartbeat(PATIENCE_MILLIS / 1000);
        try {
            return factory.newConnection(mark);
        } catch (TimeoutException late) {
            throw new IOException("no answer within " + PATIENCE_MILLIS + " ms", late);
        }
    }

    // Straight into the queue: through an exchange they would reach other queues too.
    @Override
    public int put(int number, String body) throws IOException {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .headers(Map.of(HEADER, mark))
                .expiration(Long.toString(keptMillis))
                .deliveryMode(1)
                .build();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < number; i++) {
            channel.basicPublish("", address.queue(), properties, bytes);
        }
        return isConfirmed() ? number : 0;
    }

    private boolean isConfirmed() throws IOException {
        try {
            return channel.waitForConfirms(PATIENCE_MILLIS);
        } catch (TimeoutException late) {
            throw new IOException("the broker did not confirm within " + PATIENCE_MILLIS + " ms", late);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public OptionalLong depth() throws IOException {
        return OptionalLong.of(channel.messageCount(address.queue()));
    }

    /** By copies, from the exchange that the application puts its messages through, into a queue that ends with us. */
    @Override
    public OptionalLong others() throws IOException {
        Optional<String> exchange = address.parameter("exchange");
        if (exchange.isPresent() && !taps) {
            taps = true;
            String copies = channel.queueDeclare("", false, true, true, Map.of("x-max-length", MOST_COPIES))
                    .getQueue();
            channel.queueBind(copies, exchange.get(), address.parameter("key").orElse(""));
            channel.basicConsume(copies, true, (tag, copy) -> seen.incrementAndGet(), tag -> {});
        }
        return taps ? OptionalLong.of(seen.get()) : OptionalLong.empty();
    }

    @Override
    public int takeBack(String of) throws IOException {
        int waiting = (int) Math.min(Integer.MAX_VALUE, channel.messageCount(address.queue()));
        return waiting == 0 ? 0 : new TakingBack(channel, address.queue(), one -> bears(one, of)).run(waiting);
    }

    private static boolean bears(Delivery delivery, String mark) {
        Map<String, Object> headers = delivery.getProperties().getHeaders();
        return headers != null && mark.equals(String.valueOf(headers.get(HEADER)));
    }

    @Override
    public void close() {
        connection.abort(PATIENCE_MILLIS);
    }
}

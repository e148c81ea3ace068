package chaos.fault;

import chaos.support.RabbitMqServer;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** A queue at RabbitMQ, as the application sees it. */
final class Broker implements AutoCloseable {

    final String queue = "q-" + UUID.randomUUID();
    private final Connection connection;
    private final Channel channel;

    Broker() throws IOException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setPort(RabbitMqServer.shared().port());
        try {
            this.connection = factory.newConnection();
        } catch (TimeoutException late) {
            throw new IOException(late);
        }
        this.channel = connection.createChannel();
        channel.queueDeclare(queue, true, false, false, null);
        channel.confirmSelect();
    }

    String address() {
        return RabbitMqServer.shared().queue(queue);
    }

    /** Binds the queue to an exchange of its own name, through which it is put to from then on. */
    String addressByExchange() throws IOException {
        channel.exchangeDeclare(queue, "direct", false, true, null);
        channel.queueBind(queue, queue, "new");
        return address() + "&exchange=" + queue + "&key=new";
    }

    void put(String exchange, String key, String text) throws IOException {
        AMQP.BasicProperties plain = MessageProperties.TEXT_PLAIN;
        channel.basicPublish(exchange, key, plain, text.getBytes(StandardCharsets.UTF_8));
        try {
            channel.waitForConfirms();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long depth() throws IOException {
        return channel.messageCount(queue);
    }

    /** Takes all out. */
    List<GetResponse> drain() throws IOException {
        List<GetResponse> all = new ArrayList<>();
        GetResponse one = channel.basicGet(queue, true);
        while (one != null) {
            all.add(one);
            one = channel.basicGet(queue, true);
        }
        return all;
    }

    static String text(GetResponse message) {
        return new String(message.getBody(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.queueDelete(queue);
        connection.close();
    }
}

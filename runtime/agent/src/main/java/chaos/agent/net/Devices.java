package chaos.agent.net;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which network devices some traffic leaves by. */
final class Devices {

    private static final Pattern ROUTE = Pattern.compile(" dev (\\S+)");
    private static final Pattern LINK = Pattern.compile("^[0-9]+: ([^:@\\s]+)[:@]");

    private Devices() {}

    /** Those on the way to the peers; where the peers are everybody, loopback for a target there, else all that are up. */
    static List<String> of(Order order, Traffic traffic, Namespace namespace) throws Refusal {
        try {
            Set<String> devices = new LinkedHashSet<>();
            for (String address : traffic.peers().addresses()) {
                devices.add(routeTo(address, namespace));
            }
            if (devices.isEmpty() && isOnLoopback(order)) {
                devices.add("lo");
            }
            return devices.isEmpty() ? up(namespace) : new ArrayList<>(devices);
        } catch (IOException unknown) {
            throw new Refusal(order.kind() + ": the network devices cannot be read: " + unknown.getMessage());
        }
    }

    private static boolean isOnLoopback(Order order) {
        return order.words().find("port").isEmpty()
                && order.words().find("server").filter(Peers::isLoopback).isPresent();
    }

    private static String routeTo(String address, Namespace namespace) throws IOException {
        Command route = Command.run(namespace.in("ip", "-o", "route", "get", address));
        Matcher device = ROUTE.matcher(route.said());
        if (!route.isDone() || !device.find()) {
            throw new IOException("there is no way to " + address + ": " + route.complaint());
        }
        return device.group(1);
    }

    private static List<String> up(Namespace namespace) throws IOException {
        Command links = Command.run(namespace.in("ip", "-o", "link", "show", "up"));
        List<String> devices = new ArrayList<>();
        for (String line : links.said().split("\n", -1)) {
            Matcher link = LINK.matcher(line);
            if (link.find()) {
                devices.add(link.group(1));
            }
        }
        if (!links.isDone() || devices.isEmpty()) {
            throw new IOException("ip shows no device that is up: " + links.complaint());
        }
        return devices;
    }
}

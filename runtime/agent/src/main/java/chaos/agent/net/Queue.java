package chaos.agent.net;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A queueing discipline of ours at the root of a device, with one class for the packets that rules lead to it; all others
 * go past it. It is made only where the device has the kernel's default there, which comes back when it goes.
 */
final class Queue implements NetworkUndo.Made {

    private static final Pattern DEVICE = Pattern.compile("[^/\\s,:]{1,15}");
    private static final int LOWEST = 0x1000;
    private static final int HANDLES = 0x3000;
    private static final int CLASS = 0x10;

    private final Namespace namespace;
    private final String device;
    private final int handle;

    private Queue(Namespace namespace, String device, int handle) {
        if (!DEVICE.matcher(device).matches() || device.startsWith("-")) {
            throw new IllegalArgumentException("no network device is named '" + device + "'");
        }
        this.namespace = namespace;
        this.device = device;
        this.handle = handle;
    }

    /** One for each device, all of the same handle, which neither the kernel nor, by chance, a person gives. */
    static List<Queue> on(Namespace namespace, List<String> devices) {
        int handle = LOWEST + 2 * new SecureRandom().nextInt(HANDLES);
        return devices.stream()
                .map(device -> new Queue(namespace, device, handle))
                .collect(Collectors.toList());
    }

    /** Reads {@code DEVICE:HANDLE,DEVICE:HANDLE..}, as {@link #print} writes it. */
    static List<Queue> parse(Namespace namespace, String text) {
        List<Queue> queues = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] words = part.split(":", -1);
            if (words.length != 2) {
                throw new IllegalArgumentException("a queue is DEVICE:HANDLE, got '" + part + "'");
            }
            queues.add(new Queue(namespace, words[0], Integer.parseInt(words[1], 16)));
        }
        return queues;
    }

    static String print(List<Queue> queues) {
        return queues.stream()
                .map(queue -> queue.device + ":" + Integer.toHexString(queue.handle))
                .collect(Collectors.joining(","));
    }

    String device() {
        return device;
    }

    /** The name of its class, for the rules that lead packets to it. */
    String classid() {
        return Integer.toHexString(handle) + ":" + Integer.toHexString(CLASS);
    }

    private String root() {
        return Integer.toHexString(handle) + ":";
    }

    /** The commands that make it: a class that lets pass so much (tc's words), and what holds its packets. */
    List<List<String>> creation(String rate, String inner) {
        return List.of(
                tc("qdisc add dev " + device + " root handle " + root() + " htb"),
                tc("class add dev " + device + " parent " + root() + " classid " + classid() + " htb " + rate),
                tc("qdisc add dev " + device + " parent " + classid() + " handle " + Integer.toHexString(handle + 1)
                        + ": " + inner));
    }

    private List<String> tc(String words) {
        List<String> command = new ArrayList<>(List.of("tc"));
        command.addAll(Arrays.asList(words.split(" ", -1)));
        return namespace.in(command);
    }

    /** With its handle, so that the kernel refuses where another is there by now. */
    @Override
    public List<String> deletion() {
        return tc("qdisc del dev " + device + " root handle " + root());
    }

    @Override
    public String name() {
        return "the queue " + root() + " of " + device;
    }

    @Override
    public boolean isThere() throws IOException {
        return lines().stream()
                .anyMatch(line -> line.startsWith("qdisc htb " + root() + " ") && line.contains(" root "));
    }

    /** Whether the device's root is the kernel's default, which has no handle. */
    boolean isFree() throws IOException {
        return lines().stream()
                .filter(line -> line.contains(" root "))
                .allMatch(line -> line.split(" ", 4)[2].equals("0:"));
    }

    /** What is at the device's root, as tc names it. */
    String found() throws IOException {
        return lines().stream()
                .filter(line -> line.contains(" root "))
                .findFirst()
                .orElse("no qdisc");
    }

    /** Bytes that went through its class so far. */
    long sent() throws IOException {
        Command show = Command.run(tc("-s class show dev " + device + " classid " + classid()));
        java.util.regex.Matcher sent = Pattern.compile("Sent ([0-9]+) bytes").matcher(show.said());
        if (!sent.find()) {
            throw new IOException("tc shows no class " + classid() + " on " + device + ": " + show.complaint());
        }
        return Long.parseLong(sent.group(1));
    }

    // A device that is gone has no queues.
    private List<String> lines() throws IOException {
        Command show = Command.run(tc("qdisc show dev " + device));
        if (!show.isDone()) {
            if (show.said().contains("Cannot find device")) {
                return List.of();
            }
            throw new IOException("tc does not show the queues of " + device + ": " + show.complaint());
        }
        return show.said().lines().map(line -> line + " ").collect(Collectors.toList());
    }
}

package chaos.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A JVM that is not ours: a plain program, compiled for the test, that answers HTTP on a port of its own. */
public final class Foreign implements AutoCloseable {

    /** Its main class. */
    public static final String MAIN_CLASS = "com.example.Greeting";

    // No text block: this is compiled for Java 11 too.
    private static final String SOURCE = String.join(
            "\n",
            "package com.example;",
            "",
            "import com.sun.net.httpserver.HttpServer;",
            "import java.net.InetSocketAddress;",
            "",
            "public class Greeting {",
            "    private static String greet() {",
            "        return \"hello\";",
            "    }",
            "",
            "    public static void main(String[] arguments) throws Exception {",
            "        HttpServer server = HttpServer.create(new InetSocketAddress(\"127.0.0.1\", 0), 0);",
            "        server.createContext(\"/\", exchange -> {",
            "            byte[] answer = greet().getBytes();",
            "            exchange.sendResponseHeaders(200, answer.length);",
            "            exchange.getResponseBody().write(answer);",
            "            exchange.close();",
            "        });",
            "        server.start();",
            "        System.out.println(server.getAddress().getPort());",
            "    }",
            "}");

    private final Process process;
    private final int port;

    private Foreign(Process process) throws IOException {
        this.process = process;
        this.port =
                Integer.parseInt(new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine());
    }

    /** Compiles it for old JVMs too, and gives its class path. */
    public static Path compile(Path folder) throws IOException {
        Path source = Files.createDirectories(folder.resolve("foreign")).resolve("Greeting.java");
        Files.writeString(source, SOURCE);
        Path classes = folder.resolve("foreign");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "11", "-d", classes.toString(), source.toString());
        if (status != 0) {
            throw new IOException("it does not compile");
        }
        return classes;
    }

    /** Starts it on the JDK of a home; {@code prefix} is put before its command, {@code options} before its class path. */
    public static Foreign start(Path javaHome, Path classes, List<String> prefix, String... options) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classes.toString(), MAIN_CLASS));
        return new Foreign(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    /** What it answers. */
    public String answer() throws IOException {
        try (InputStream answer = URI.create("http://127.0.0.1:" + port + "/").toURL().openStream()) {
            return new String(answer.readAllBytes(), UTF_8);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}

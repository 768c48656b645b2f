package org.sharpbound.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.sharpbound.json.Json;

/**
 * The YAML language server of editors as a process, and the client's side of its protocol (LSP 3.17 over standard streams), as far
 * as the tests speak it. It is cut off from any network.
 */
final class LanguageServer implements AutoCloseable {

    private static final Path HOME = Path.of("target", "editor");
    private static final Path PROGRAM = HOME.resolve("node_modules/yaml-language-server/bin/yaml-language-server");
    private static final int MOST_SECONDS = 60;

    private static final Json SETTINGS = Json.read("""
            {"validate": true, "hover": true, "completion": true,
             "schemaStore": {"enable": false}, "kubernetesCRDStore": {"enable": false}}""");

    private static final String CAPABILITIES = """
            {"workspace": {"configuration": true},
             "textDocument": {"hover": {"contentFormat": ["markdown"]}, "publishDiagnostics": {}}}""";

    private final Process process;
    private final Path complaints = HOME.resolve("complaints.txt");
    private final Map<String, BlockingQueue<Json>> answers = new ConcurrentHashMap<>();
    private int asked;

    LanguageServer() throws IOException {
        if (!Files.isRegularFile(PROGRAM)) {
            throw new IllegalStateException(PROGRAM + " is missing: the profile 'editor' installs it by npm.");
        }
        String offline = HOME.resolve("offline.cjs").toAbsolutePath().toString();
        process = new ProcessBuilder("node", "--require", offline, PROGRAM.toString(), "--stdio")
                .redirectError(complaints.toFile())
                .start();
        Thread listening = new Thread(this::listen, "language server");
        listening.setDaemon(true);
        listening.start();
        ask(
                "initialize",
                Json.object()
                        .with("processId", ProcessHandle.current().pid())
                        .with("rootUri", uri(Path.of("")))
                        .with("capabilities", Json.read(CAPABILITIES)));
        tell("initialized", Json.object());
    }

    static String uri(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }

    /** What the server has to say against a text in that place, which need not be a file. */
    List<Json> diagnostics(Path file, String text) {
        String about = "diagnostics of " + uri(file);
        BlockingQueue<Json> queue = expect(about);
        open(file, text);
        return ((Json.Arr) await(about, queue)).elements();
    }

    /** Shows the server a text, without waiting for what it says. */
    void open(Path file, String text) {
        Json.Obj document = Json.object()
                .with("uri", uri(file))
                .with("languageId", "yaml")
                .with("version", 1)
                .with("text", text);
        tell("textDocument/didOpen", Json.object().with("textDocument", document));
    }

    /** Asks about a place in a text that was opened; line and column are counted from 0. */
    Json askAt(String method, Path file, int line, int column) {
        return ask(
                method,
                Json.object()
                        .with("textDocument", Json.object().with("uri", uri(file)))
                        .with("position", Json.object().with("line", line).with("character", column)));
    }

    /** What the server wrote beside the protocol: nothing, or it was in trouble. */
    String complaints() throws IOException {
        return Files.readString(complaints);
    }

    private Json ask(String method, Json parameters) {
        String id = String.valueOf(++asked);
        BlockingQueue<Json> queue = expect(id);
        send(message(method, parameters).with("id", id));
        return await(id, queue);
    }

    private void tell(String method, Json parameters) {
        send(message(method, parameters));
    }

    private static Json.Obj message(String method, Json parameters) {
        return Json.object().with("jsonrpc", "2.0").with("method", method).with("params", parameters);
    }

    private BlockingQueue<Json> expect(String what) {
        BlockingQueue<Json> queue = new ArrayBlockingQueue<>(1);
        answers.put(what, queue);
        return queue;
    }

    private Json await(String what, BlockingQueue<Json> queue) {
        try {
            Json answer = queue.poll(MOST_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("no answer: " + what + "; it says:\n" + complaints());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void send(Json.Obj message) {
        byte[] body = message.write().getBytes(UTF_8);
        try {
            process.getOutputStream().write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
            process.getOutputStream().write(body);
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            while (true) {
                receive(read(in));
            }
        } catch (EOFException ended) {
            // whoever waits is told that there is no answer
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json.Obj read(DataInputStream in) throws IOException {
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.startsWith("Content-Length: ")) {
                length = Integer.parseInt(header.substring("Content-Length: ".length()));
            }
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return (Json.Obj) Json.read(new String(body, UTF_8));
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (byte sign = in.readByte(); sign != '\n'; sign = in.readByte()) {
            line.append((char) sign);
        }
        return line.toString().stripTrailing();
    }

    private void receive(Json.Obj message) {
        Optional<String> method = message.text("method");
        Optional<Json> id = message.get("id");
        if (method.isPresent() && id.isPresent()) {
            send(Json.object()
                    .with("jsonrpc", "2.0")
                    .with("id", id.get())
                    .with("result", answerTo(method.get(), message)));
        } else if (method.filter("textDocument/publishDiagnostics"::equals).isPresent()) {
            Json.Obj parameters = (Json.Obj) message.members().get("params");
            answer(
                    "diagnostics of " + parameters.text("uri").orElseThrow(),
                    parameters.get("diagnostics").orElseThrow());
        } else if (method.isEmpty()) {
            answer(
                    ((Json.Str) id.orElseThrow()).value(),
                    message.get("result").orElseGet(() -> message.get("error").orElseThrow()));
        }
    }

    private void answer(String what, Json answer) {
        BlockingQueue<Json> queue = answers.remove(what);
        if (queue != null) {
            queue.add(answer);
        }
    }

    /** The server asks for the editor's settings, section by section; all else that it asks needs no answer. */
    private static Json answerTo(String method, Json.Obj message) {
        if (!method.equals("workspace/configuration")) {
            return new Json.Null();
        }
        Json.Obj parameters = (Json.Obj) message.members().get("params");
        return new Json.Arr(((Json.Arr) parameters.members().get("items"))
                .elements().stream()
                        .map(item -> ((Json.Obj) item)
                                        .text("section")
                                        .filter("yaml"::equals)
                                        .isPresent()
                                ? SETTINGS
                                : new Json.Null())
                        .toList());
    }

    @Override
    public void close() {
        process.destroy();
    }
}

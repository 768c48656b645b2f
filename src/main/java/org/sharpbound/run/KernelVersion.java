package org.sharpbound.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.sharpbound.kernel.Kernel;

/** Names the trusted code by its classes, so that nobody must remember to raise a number when it is changed. */
final class KernelVersion {

    /** Where the classes cannot be found; such a kernel is never taken for the same as another. */
    static final String UNKNOWN = "unknown";

    private static final List<String> TRUSTED = List.of("term", "enclose", "json", "kernel");
    private static final String HOUSE = "org/sharpbound/";

    private KernelVersion() {}

    /** Worked out when it is first asked for, in some hundredths of a second. */
    private static final class Current {
        private static final String NAME = of(KernelVersion.place());
    }

    static String current() {
        return Current.NAME;
    }

    private static Path place() {
        CodeSource source = Kernel.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? Path.of("") : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Path.of("");
        }
    }

    /** @param place a jar, or a directory of classes */
    static String of(Path place) {
        try {
            Map<String, Long> sums = Files.isRegularFile(place) ? ofJar(place) : ofDirectory(place);
            if (sums.isEmpty()) {
                return UNKNOWN;
            }
            CRC32 all = new CRC32();
            sums.forEach((name, sum) ->
                    all.update((name + ' ' + sum + '\n').getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return Long.toHexString(all.getValue()) + "-" + sums.size();
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }

    private static boolean isTrusted(String name) {
        return name.endsWith(".class") && TRUSTED.stream().anyMatch(room -> name.startsWith(HOUSE + room + "/"));
    }

    private static Map<String, Long> ofJar(Path jar) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (isTrusted(entry.getName())) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
        }
        return sums;
    }

    private static Map<String, Long> ofDirectory(Path classes) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (String room : TRUSTED) {
            Path root = classes.resolve(HOUSE + room);
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(classes.relativize(file).toString().replace('\\', '/'), sum.getValue());
                }
            }
        }
        sums.keySet().removeIf(name -> !isTrusted(name));
        return sums;
    }
}

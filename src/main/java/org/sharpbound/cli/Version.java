package org.sharpbound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the manifest of its jar, and the commit that the build wrote beside this class. */
final class Version implements IVersionProvider {

    private static final String COMMIT = "commit.properties";
    private static final String DESCRIPTION = "git.commit.id.describe";

    static String current() {
        String stated = Version.class.getPackage().getImplementationVersion();
        return stated == null ? "unpackaged" : stated;
    }

    /** The commit as {@code git describe} names it; empty where the build had no repository. */
    static Optional<String> commit() {
        try (InputStream in = Version.class.getResourceAsStream(COMMIT)) {
            return in == null ? Optional.empty() : commit(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param in properties */
    static Optional<String> commit(InputStream in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        return Optional.ofNullable(properties.getProperty(DESCRIPTION)).filter(name -> !name.isBlank());
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "sharpbound " + current() + commit().map(c -> " (" + c + ")").orElse(""),
            "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}

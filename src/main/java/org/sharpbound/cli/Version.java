package org.sharpbound.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from the manifest of its jar. */
final class Version implements IVersionProvider {

    static String current() {
        String stated = Version.class.getPackage().getImplementationVersion();
        return stated == null ? "unpackaged" : stated;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "sharpbound " + current(),
            "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}

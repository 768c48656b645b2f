package org.sharpbound.documentation;

/**
 * An operation as the language reference tells of it.
 *
 * @param usage how it is written
 * @param meaning what it is, and where it is defined if that is not everywhere
 * @param example a relation that is proved
 */
record Row(String usage, String meaning, String example) {

    String cells() {
        return "| `" + escaped(usage) + "` | " + meaning + " | `" + escaped(example) + "` |";
    }

    private static String escaped(String code) {
        return code.replace("|", "\\|");
    }
}

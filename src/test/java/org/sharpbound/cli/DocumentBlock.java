package org.sharpbound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a Markdown file.
 *
 * @param kind the first word behind the fence, empty where there is none
 * @param details the other words: {@code file=PATH}, {@code from=PATH}, {@code fragment}
 * @param line where its fence stands, counted from 1
 */
record DocumentBlock(Path document, int line, String kind, List<String> details, String body) {

    private static final String FENCE = "```";

    /** All blocks of a document in their order. A block that is not closed is a mistake of its own. */
    static List<DocumentBlock> of(Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        List<DocumentBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String fence = lines.get(i).strip();
            if (fence.startsWith(FENCE)) {
                int end = i + 1;
                while (!lines.get(end).strip().equals(FENCE)) {
                    end++;
                }
                List<String> words =
                        List.of(fence.substring(FENCE.length()).strip().split(" "));
                String body = String.join("\n", lines.subList(i + 1, end)) + "\n";
                blocks.add(new DocumentBlock(
                        document, i + 1, words.get(0), words.subList(1, words.size()), unindent(body)));
                i = end;
            }
        }
        return blocks;
    }

    private static String unindent(String body) {
        return body.stripIndent();
    }

    /** What follows {@code KEY=} behind the fence. */
    Optional<String> detail(String key) {
        return details.stream()
                .filter(detail -> detail.startsWith(key + "="))
                .map(detail -> detail.substring(key.length() + 1))
                .findFirst();
    }

    boolean isFragment() {
        return details.contains("fragment");
    }

    /** Where it is, and what it begins with. */
    String title() {
        String first = body.lines().findFirst().orElse("");
        return document.getFileName() + ":" + line + " " + (first.startsWith("$") ? first : kind + " " + first);
    }
}

package org.sharpbound.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of a shell block, each as its words; comments and settings of the environment before a command are left out. */
final class ShellLine {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(&&|\\|\\||[|;])|([^\\s'\";|&]+)");
    private static final Pattern SETTING = Pattern.compile("[A-Z_]+=.*");

    private ShellLine() {}

    static List<List<String>> commands(String block) {
        List<List<String>> commands = new ArrayList<>();
        for (String line : block.replace("\\\n", " ").lines().toList()) {
            commands.addAll(ofLine(line));
        }
        return commands;
    }

    private static List<List<String>> ofLine(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.replaceFirst("(^|\\s)#.*", ""));
        boolean glued = false;
        int end = -1;
        while (word.find()) {
            glued = word.start() == end;
            end = word.end();
            if (word.group(3) != null) {
                commands.add(words);
                words = new ArrayList<>();
                continue;
            }
            String text = word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(4);
            if (glued && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + text);
            } else {
                words.add(text);
            }
        }
        commands.add(words);
        commands.forEach(command -> {
            while (!command.isEmpty() && SETTING.matcher(command.get(0)).matches()) {
                command.remove(0);
            }
        });
        commands.removeIf(List::isEmpty);
        return commands;
    }
}

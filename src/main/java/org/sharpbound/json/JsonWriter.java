package org.sharpbound.json;

import java.util.Iterator;
import java.util.Map;

/** Writes a value; strings escape what RFC 8259 demands and, so that JSON can stand in a page, {@code <}. */
final class JsonWriter {

    private final StringBuilder out;
    private final boolean indented;

    JsonWriter(StringBuilder out, boolean indented) {
        this.out = out;
        this.indented = indented;
    }

    void write(Json value, int depth) {
        if (value instanceof Json.Obj object) {
            writeMembers(object, depth);
        } else if (value instanceof Json.Arr array) {
            writeElements(array, depth);
        } else if (value instanceof Json.Str text) {
            quote(text.value());
        } else if (value instanceof Json.Num number) {
            out.append(number.value());
        } else if (value instanceof Json.Bool flag) {
            out.append(flag.value());
        } else {
            out.append("null");
        }
    }

    private void writeMembers(Json.Obj object, int depth) {
        out.append('{');
        Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
        boolean any = members.hasNext();
        while (members.hasNext()) {
            Map.Entry<String, Json> member = members.next();
            newLine(depth + 1);
            quote(member.getKey());
            out.append(indented ? ": " : ":");
            write(member.getValue(), depth + 1);
            out.append(members.hasNext() ? "," : "");
        }
        if (any) {
            newLine(depth);
        }
        out.append('}');
    }

    private void writeElements(Json.Arr array, int depth) {
        out.append('[');
        Iterator<Json> elements = array.elements().iterator();
        while (elements.hasNext()) {
            newLine(depth + 1);
            write(elements.next(), depth + 1);
            out.append(elements.hasNext() ? "," : "");
        }
        if (!array.elements().isEmpty()) {
            newLine(depth);
        }
        out.append(']');
    }

    private void newLine(int depth) {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c == '<' || Character.isSurrogate(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}

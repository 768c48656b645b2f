package org.sharpbound.claim;

import java.util.List;

/**
 * What a case file holds: the claims that could be read, and what is wrong with the others.
 *
 * @param diagnostics in the order of the file
 */
public record LoadedFile(String file, List<Claim> claims, List<Diagnostic> diagnostics) {
    public LoadedFile {
        claims = List.copyOf(claims);
        diagnostics = List.copyOf(diagnostics);
    }
}

package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.List;

/** Reads the claims of a case file. */
final class CaseReader {

    private CaseReader() {}

    static LoadedFile read(String file, String text, DerivedResults results) {
        SourceText source = new SourceText(file, text);
        Findings findings = new Findings(source);
        List<Claim> claims = new ArrayList<>();
        for (Documents.Document document : Documents.of(source, findings, "This file holds no claim.")) {
            ClaimReader.read(document.root(), document.text(), results, findings)
                    .ifPresent(claims::add);
        }
        return new LoadedFile(file, claims, findings.sorted());
    }
}

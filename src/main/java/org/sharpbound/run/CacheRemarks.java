package org.sharpbound.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What several threads notice about stored certificates, each file and each reason once. */
final class CacheRemarks {

    private final List<CacheRemark> remarks = new ArrayList<>();
    private final Set<String> reasons = new TreeSet<>();

    /** A file is not what was written. */
    synchronized void damaged(Path file, String why) {
        add(new CacheRemark(file.toString(), why + "; it is not used, and made anew"));
    }

    /** A certificate could not be written; a full disk is told once, not for every one. */
    synchronized void lost(Path directory, IOException trouble) {
        String reason = trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
        if (reasons.add(reason.replaceFirst(".*: ", ""))) {
            add(new CacheRemark(
                    directory.toString(),
                    "certificates are not kept for the next run, which searches again: " + reason));
        }
    }

    private void add(CacheRemark remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    synchronized List<CacheRemark> all() {
        return List.copyOf(remarks);
    }
}

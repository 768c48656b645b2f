package org.sharpbound.cli;

import java.io.PrintWriter;
import java.util.List;
import org.sharpbound.run.CacheRemark;
import org.sharpbound.run.RunResult;

/** What is wrong with stored certificates, for their owner to know: it takes nothing from the verdicts. */
final class CacheRemarksInWords {

    /** Where a folder of certificates is damaged as a whole, some lines tell as much as all. */
    private static final int MOST = 5;

    private CacheRemarksInWords() {}

    static void tell(RunResult result, PrintWriter err) {
        List<CacheRemark> remarks = result.cache();
        for (CacheRemark remark : remarks.subList(0, Math.min(MOST, remarks.size()))) {
            err.println("sharpbound: " + remark.file() + ": " + remark.what());
        }
        if (remarks.size() > MOST) {
            err.println("sharpbound: so are " + (remarks.size() - MOST) + " more stored certificates");
        }
        err.flush();
    }
}

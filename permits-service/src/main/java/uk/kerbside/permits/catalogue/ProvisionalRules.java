package uk.kerbside.permits.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * That somebody whose papers are not there yet is covered meanwhile, once the fee is paid.
 *
 * @param days for how many days, that of the payment included
 * @param newResidents what is different for those who have just moved in; absent where nothing is
 */
public record ProvisionalRules(int days, Optional<NewResidents> newResidents) {
    /**
     * Who has just moved in.
     *
     * @param movedInAtMostDaysAgo how long ago that may have been
     * @param documents what they may send instead of the papers that prove an address, as the catalogue calls documents
     */
    public record NewResidents(int movedInAtMostDaysAgo, List<String> documents) {
        public NewResidents {
            documents = List.copyOf(documents);
        }
    }
}

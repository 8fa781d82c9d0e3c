package dev.roster.spec;

/**
 * Which columns have to be filled.
 *
 * @param upload for whom the set is sent
 * @param strict whether what is advised is required
 */
record Needs(Upload upload, boolean strict) {

    boolean required(Component component) {
        return !leftOut(component)
                && component.annotations().stream()
                        .anyMatch(annotation ->
                                StandardConstraint.required(annotation) && !Constraints.warning(annotation));
    }

    /** Returns whether the upload is of one school, which need not say what this column says. */
    private boolean leftOut(Component component) {
        return upload == Upload.SCHOOL && ofDistricts(component);
    }

    static boolean ofDistricts(Component component) {
        return component.find(DistrictUpload.class) != null;
    }

    /** Returns whether a blank is no error and had better not be. */
    boolean advised(Component component) {
        return !required(component)
                && !leftOut(component)
                && component.annotations().stream().anyMatch(StandardConstraint::required);
    }

    /** Returns whether what is advised is required. */
    boolean strictly(Component component) {
        return strict && advised(component);
    }
}

package org.sharpbound.report.tex;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The commands of TeX that stand for one sign, one word or one space. */
final class Symbols {

    /** Signs set as operators. */
    static final Map<String, String> OPERATORS = pairs(
            "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ equiv ≡ propto ∝ cong ≅ simeq ≃ in ∈ notin ∉"
                    + " subset ⊂ subseteq ⊆ cup ∪ cap ∩ setminus ∖ to → rightarrow → longrightarrow ⟶ leftarrow ←"
                    + " mapsto ↦ implies ⟹ Rightarrow ⇒ iff ⟺ Leftrightarrow ⇔ cdot · times × pm ± mp ∓ circ ∘"
                    + " otimes ⊗ odot ⊙ oplus ⊕ ast ∗ star ⋆ colon : mid ∣ forall ∀ exists ∃ land ∧ lor ∨ neg ¬"
                    + " preceq ⪯ succeq ⪰ lesssim ≲ gtrsim ≳ perp ⊥ parallel ∥ coloneqq ≔ lvert | rvert | lVert ‖ rVert ‖"
                    + " langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | Vert ‖ prime ′ downarrow ↓ uparrow ↑");

    /** Signs set as letters. */
    static final Map<String, String> LETTERS =
            pairs("alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ"
                    + " lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω"
                    + " Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ"
                    + " infty ∞ partial ∂ nabla ∇ emptyset ∅ top ⊤ bot ⊥ ldots … dots … cdots ⋯ Re ℜ Im ℑ dagger †");

    /** Large signs whose limits stand below and above them. */
    static final Map<String, String> LARGE = pairs("sum ∑ prod ∏ bigcup ⋃ bigcap ⋂");

    /** Large signs whose limits stand beside them. */
    static final Map<String, String> INTEGRALS = pairs("int ∫ iint ∬ oint ∮");

    /** Words set upright; those of {@link #LIMITS} take what follows {@code _} below them. */
    static final Set<String> WORDS = Set.of(
            "min", "max", "sup", "inf", "lim", "log", "ln", "exp", "sin", "cos", "tan", "arcsin", "arccos", "arctan",
            "sinh", "cosh", "tanh", "det", "dim", "ker", "Pr", "limsup", "liminf", "argmin", "argmax", "arg", "deg");

    static final Set<String> LIMITS =
            Set.of("min", "max", "sup", "inf", "lim", "limsup", "liminf", "argmin", "argmax", "Pr", "det");

    /** Spaces, in em. */
    static final Map<String, String> SPACES =
            pairs(", 0.167em : 0.222em ; 0.278em ! 0em quad 1em qquad 2em enspace 0.5em space 0.25em");

    static final Map<String, String> ACCENTS =
            pairs("bar ¯ overline ¯ hat ^ widehat ^ tilde ~ widetilde ~ dot ˙ ddot ¨ vec →");

    /** Sizes, styles and the like, which are left out. */
    static final Set<String> IGNORED = Set.of(
            "big",
            "Big",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "bigg",
            "biggl",
            "biggr",
            "displaystyle",
            "textstyle",
            "limits",
            "nolimits",
            "middle");

    private Symbols() {}

    private static Map<String, String> pairs(String text) {
        String[] words = text.split(" ");
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}

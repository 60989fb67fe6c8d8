# Completion of brief for bash 4 or later: source <(brief -completion bash)

_brief() {
    local given=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
    given=("${given[@]//[\"\'\\]/}") # without quotes, as brief would get them
    mapfile -t COMPREPLY < <("${1/#\~\//$HOME/}" -complete "${given[@]}" "$2" 2>/dev/null)
    COMPREPLY=("${COMPREPLY[@]%%$'\t'*}")
    if [[ ${COMPREPLY[0]-} == :file ]]; then
        COMPREPLY=()
        compopt -o default
    fi
}

complete -F _brief brief

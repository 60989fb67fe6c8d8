# Completion of brief for fish: brief -completion fish | source

function __brief_complete
    set -l given (commandline -opc)
    set -l program (string replace -r '^~/' "$HOME/" -- $given[1])
    set -l typed (commandline -ct | string replace -ra '[\'"\\\\]' '') # without quotes, as brief would get it
    set -l candidates ($program -complete $given[2..] $typed 2>/dev/null)
    if test "$candidates[1]" = :file
        set -l flag (string match -r '^-[^=]*=' -- $typed)
        string replace -r '^' -- "$flag" (__fish_complete_path (string replace -- "$flag" '' $typed))
    else
        string join \n -- $candidates
    end
end

complete -c brief -f -a '(__brief_complete)'
